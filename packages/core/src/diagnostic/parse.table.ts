import { error } from './row.ts';
import { counted, quoted } from './words.ts';

/** Room 1: what the text itself can have wrong. */
export const parseTable = {
  'file-too-large': error<{ bytes: number; maxBytes: number }>({
    message: (p) => `The file has ${counted(p.bytes, 'byte')}; at most ${counted(p.maxBytes, 'byte')} are read.`,
    why: 'A definition file is read on every page and every save, so its size is limited before anything else is done.',
    help: 'Move rows to a data file named by "from:", or split the definitions with "include:".',
  }),
  'not-utf-8': error<{ found: string }>({
    message: (p) => `The file is not UTF-8 text: ${p.found}.`,
    why: 'Definition files are UTF-8, so that they mean the same on every machine.',
    help: 'Save the file again with the encoding UTF-8.',
  }),
  'forbidden-character': error<{ name: string }>({
    message: (p) => `The character ${p.name} cannot stand in a definition file.`,
    why: 'It is invisible in most editors, so two names that look the same would be different.',
    help: 'Delete it. It often comes with text copied from a web page, or with joined files.',
  }),
  'tab-indentation': error({
    message: 'The line is indented with a tab.',
    why: 'YAML allows only spaces for indentation, because a tab has no fixed width.',
    help: 'Replace the tab by two spaces for each level.',
  }),
  'too-deep': error<{ maxDepth: number }>({
    message: (p) => `Lists and maps are nested more than ${p.maxDepth} deep here.`,
    why: 'No definition needs that depth, and a text made to exhaust the reader has it.',
    help: 'Remove the superfluous brackets or levels.',
  }),
  'too-many-values': error<{ maxNodes: number }>({
    message: (p) => `The file holds more than ${counted(p.maxNodes, 'value')}.`,
    why: 'Every value is kept with its place in the file, so their number is limited.',
    help: 'Move rows to a data file named by "from:", or split the definitions with "include:".',
  }),
  'alias-expansion': error<{ anchor: string; maxNodes: number }>({
    message: (p) => `With *${p.anchor} written out, the file holds more than ${counted(p.maxNodes, 'value')}.`,
    why: 'An alias stands for everything below its anchor, so a few short lines can stand for millions of values.',
    help: 'Use the alias fewer times, or anchor a smaller part.',
  }),
  'unknown-alias': error<{ alias: string }>({
    message: (p) => `No anchor &${p.alias} stands before *${p.alias}.`,
    why: 'A value that starts with "*" stands for the value anchored earlier by "&" and the same name.',
    help: 'Write the anchor before it, or put the text in quotes if it is meant as text.',
  }),
  'alias-of-itself': error<{ alias: string }>({
    message: (p) => `*${p.alias} stands inside the value that &${p.alias} anchors.`,
    why: 'The value would contain itself without end.',
    help: 'Move the anchor to the part that is to be repeated.',
  }),
  'duplicate-key': error<{ key: string }>({
    message: (p) => `The key ${quoted(p.key)} stands twice in one map.`,
    why: 'Only one of the two could count, and which one would be a guess.',
    help: 'Delete or rename one of them.',
  }),
  'forbidden-key': error<{ key: string }>({
    message: (p) => `${quoted(p.key)} cannot be a key.`,
    why: 'It has a meaning of its own in JavaScript, and could change the page the dashboard is on.',
    help: 'Choose another name.',
  }),
  'key-not-text': error({
    message: 'A list, a map or an alias stands as a key.',
    why: 'Keys are names: plain text on one line.',
    help: 'Write the name itself before the colon; quote it if it starts with "[", "{" or "*".',
  }),
  'merge-key': error({
    message: 'The merge key "<<" is not part of YAML 1.2.',
    why: 'Readers disagree about it, so the same file would mean different things.',
    help: 'Write the keys out, or give the whole map an anchor and use the alias as the value.',
  }),
  'several-documents': error({
    message: 'A second document starts here.',
    why: 'One file is one document, so that every name has one place.',
    help: 'Remove the line "---" or "...", or move the part after it to a file of its own named under "include:".',
  }),
  'yaml-tag': error<{ tag: string }>({
    message: (p) => `The tag ${quoted(p.tag)} is not allowed.`,
    why: 'Tags ask the reader to build other things than text, numbers, lists and maps.',
    help: 'Delete the tag. To make a number text, put it in quotes.',
  }),
  'yaml-directive': error<{ directive: string }>({
    message: (p) => `The directive ${quoted(p.directive)} is not allowed.`,
    why: 'A directive changes how the rest of the file is read; Sluice files are always read as YAML 1.2.',
    help: 'Delete the line.',
  }),
  'unclosed-bracket': error<{ bracket: string }>({
    message: (p) => `The bracket "${p.bracket}" is not closed.`,
    why: 'A list in "[…]" or a map in "{…}" goes on until its closing bracket.',
    help: (p) => `Add the missing "${p.bracket === '[' ? ']' : '}'}", and indent all lines inside the brackets.`,
  }),
  'unclosed-quote': error<{ quote: string }>({
    message: (p) => `The text that starts with ${p.quote} has no closing ${p.quote}.`,
    why: 'Text in quotes goes on, over several lines if need be, until the same quote.',
    help: (p) =>
      p.quote === "'"
        ? "Add the closing '. An apostrophe inside is written twice."
        : 'Add the closing ". A " inside is written \\".',
  }),
  'bad-escape': error<{ escape: string }>({
    message: (p) => `${quoted(p.escape)} is not an escape of text in double quotes.`,
    why: 'After a backslash only n, t, ", \\, x, u and a few others have a meaning.',
    help: "Write the backslash twice, or use single quotes, where a backslash is itself: '…'.",
  }),
  'bad-indentation': error({
    message: 'The line does not line up with the lines around it.',
    why: 'In YAML the indentation says what belongs to what: entries of one map or list start in the same column.',
    help: 'Indent it like its neighbours, or by two more spaces if it belongs to the line above.',
  }),
  'missing-colon': error<{ text: string }>({
    message: (p) => `A key with a colon is expected here, not ${quoted(p.text)}.`,
    why: 'Each line of a map is "key: value", with a space after the colon.',
    help: 'Add the colon and a space after the key; put a text that spans lines in quotes.',
  }),
  'missing-space': error<{ key: string; value: string }>({
    message: (p) => `There is no space after the colon in ${quoted(`${p.key}:${p.value}`)}.`,
    why: 'Without the space YAML takes key, colon and value for one text, as in an address.',
    help: (p) => `Write ${quoted(`${p.key}: ${p.value}`)}.`,
  }),
  'colon-in-text': error<{ text: string }>({
    message: (p) => `The text ${quoted(p.text)} holds a colon and a space.`,
    why: 'A colon with a space after it ends a key, and a line can have only one key.',
    help: 'Put the whole text in quotes.',
  }),
  'reserved-start': error<{ character: string }>({
    message: (p) => `A text cannot start with ${p.character} unless it is quoted.`,
    why: 'YAML keeps that character for itself at the start of a value.',
    help: 'Put the text in quotes.',
  }),
  'full-width-punctuation': error<{ found: string; meant: string }>({
    message: (p) =>
      isCurly(p.found)
        ? `The curly quote ${p.found} is read as part of the text, not as a quotation mark.`
        : `The ${/[÷×−]/.test(p.found) ? 'sign' : 'full-width'} ${p.found} is read as part of the text, not as ${quoted(p.meant.trim())}.`,
    why: (p) =>
      isCurly(p.found)
        ? 'YAML knows only the straight quote; word processors and chats turn it into curly ones (请用半角引号).'
        : 'YAML knows only the half-width marks (全角标点不起作用，请用半角标点).',
    help: (p) =>
      isCurly(p.found)
        ? 'Write a straight quote there, or none: most texts need no quotes.'
        : `Write ${quoted(p.meant)}${/[÷×−]/.test(p.found) ? ' there' : ' with the input method switched to half-width (半角)'}.`,
  }),
  'yaml-syntax': error<{ text: string }>({
    message: (p) => (p.text === '' ? 'This is not valid YAML.' : `${quoted(p.text)} cannot stand here.`),
    why: 'The lines around it are complete without it, so there is nothing it could belong to.',
    help: 'Delete it, or put the whole value in quotes if it is text.',
  }),
} as const;

function isCurly(mark: string): boolean {
  return mark === '“' || mark === '”';
}
