import type { DiagnosticLocale } from '@sluice/core/diagnostic';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of a command line: `--lang`, else `SLUICE_LANG`, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else English. */
export function chooseLocale(args: readonly string[], env: Environment): DiagnosticLocale {
  const asked = askedIn(args);
  const said = asked ?? env['SLUICE_LANG'];
  if (said) return localeOf(said) ?? 'en';
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ?? 'en';
}

/**
 * The language a tag (`zh-Hant`, `zh-HK`) or the name of a system's locale (`zh_TW.UTF-8`) reads; null where there are no
 * texts in it.
 */
export function localeOf(name: string): DiagnosticLocale | null {
  const tag = name.replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'en') return 'en';
    if (language === 'zh') return script === 'Hant' ? 'zh-TW' : 'zh-CN';
    return null;
  } catch {
    return null;
  }
}

/** What `--lang` says, before the command line is read: its own errors and helps are in that language too. */
function askedIn(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const found = options[at];
  return found === '--lang' ? options[at + 1] : found?.slice('--lang='.length);
}
