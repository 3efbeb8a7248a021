/**
 * Puts a text, and the same as HTML, on the clipboard. Where the page may not use the clipboard's own interface (no
 * https, an old browser), the browser's copy command is used. Rejects where neither works.
 */
export async function copy(text: string, html?: string, root: ParentNode & Node = document.body): Promise<void> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blobOf(text, 'text/plain'), 'text/html': blobOf(html, 'text/html') }),
      ]);
  } catch {
    if (!copyByCommand(text, html, root)) throw new Error('The page may not write to the clipboard.');
  }
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}

function copyByCommand(text: string, html: string | undefined, root: ParentNode & Node): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.setProperty('position', 'fixed');
  field.style.setProperty('opacity', '0');
  root.appendChild(field);
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
  };
  field.addEventListener('copy', put);
  try {
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
  }
}
