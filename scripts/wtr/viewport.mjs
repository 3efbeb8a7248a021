/** `executeServerCommand('viewport', { width, height })`: resizes the page; `fits` is false where the window stays wider. */
export const viewportCommand = {
  name: 'viewport',
  async executeCommand({ command, payload, session }) {
    if (command !== 'viewport') return undefined;
    const { browser, id } = session;
    if (browser.type === 'webdriver') return { fits: await browser.setViewport(payload) };
    await browser.getPage(id).setViewportSize(payload);
    return { fits: true };
  },
};
