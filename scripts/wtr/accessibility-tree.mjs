const HIDDEN = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker']);
const STATES = [
  'busy',
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'focused',
  'live',
  'level',
  'hasPopup',
  'roledescription',
];

/**
 * `executeServerCommand('accessibility-tree')`: what Chromium tells assistive technology of the element marked
 * `data-tree`, as text: one node a line, `role "name" (description) state`, indented. Chromium only.
 */
export const accessibilityTreeCommand = {
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const page = session.browser.getPage(session.id);
    const client = await page.context().newCDPSession(page);
    const { result } = await client.send('Runtime.evaluate', { expression: 'document.querySelector("[data-tree]")' });
    const { node } = await client.send('DOM.describeNode', { objectId: result.objectId });
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    const byId = new Map(nodes.map((each) => [each.nodeId, each]));
    return `${linesOf(top, byId, '').join('\n')}\n`;
  },
};

function linesOf(node, byId, indent, nameAbove = '') {
  if (!node) return [];
  const role = node.role?.value ?? '';
  const name = node.name?.value ?? '';
  const isSilent = node.ignored || HIDDEN.has(role) || (role === 'StaticText' && name.trim() === nameAbove);
  const children = node.childIds.map((id) => byId.get(id));
  const [deeper, above] = isSilent ? [indent, nameAbove] : [`${indent}  `, name.trim()];
  const inner = role === 'StaticText' ? [] : children.flatMap((child) => linesOf(child, byId, deeper, above));
  return isSilent ? inner : [indent + lineOf(node, role, name), ...inner];
}

/** Chromium gives the words of `roledescription` byte by byte. */
function textOf(state, value) {
  return state === 'roledescription' ? Buffer.from(value, 'latin1').toString('utf8') : value;
}

function lineOf({ description, value, properties = [] }, role, name) {
  const states = properties
    .filter(({ name: state, value: held }) => STATES.includes(state) && held.value !== false && held.value !== 'off')
    .map(({ name: state, value: held }) => (held.value === true ? state : `${state}=${textOf(state, held.value)}`));
  const said = role === 'StaticText' ? JSON.stringify(name) : `${role}${name ? ` ${JSON.stringify(name)}` : ''}`;
  const more = description?.value ? ` (${description.value})` : '';
  const held = value?.value !== undefined && value.value !== '' ? ` = ${value.value}` : '';
  return [`${said}${more}${held}`, ...states].join(' ');
}
