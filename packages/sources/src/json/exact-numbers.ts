/** Stands before the digits of a number that a double cannot hold; a private-use character no data has. */
export const NUMBER_MARK = '\ue0f1';

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const MOST_DIGITS = 15;

/** JSON text with its long numbers as marked strings, so that no digit is lost in parsing. */
export function exactNumbers(text: string): string {
  if (!/\d[\d.]{15}/.test(text)) return text;
  return text.replace(TOKEN, (token) => {
    if (token.startsWith('"') || token.replace(/[eE].*|\D/g, '').length <= MOST_DIGITS) return token;
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(token) && !isExact(token)
      ? `"${NUMBER_MARK}${token}"`
      : token;
  });
}

function isExact(token: string): boolean {
  return String(Number(token)) === token;
}
