import { createHash } from 'node:crypto';

/** The value of a script's `integrity` attribute. */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** The tag of the one script, for a page that has it beside itself. */
export function scriptTag(content) {
  return `<script type="module" src="sluice.js" integrity="${integrityOf(content)}" crossorigin></script>`;
}
