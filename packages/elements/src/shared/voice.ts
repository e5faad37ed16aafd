import type { Locale } from './messages.ts';

/** What is tried for a language, the best first. Taiwan's is Mandarin: Hong Kong's voices speak Cantonese. */
const tags: Readonly<Partial<Record<Locale, readonly string[]>>> = { 'zh-CN': ['zh-cn', 'cmn-', 'zh-hans', 'zh-tw'], 'zh-TW': ['zh-tw', 'cmn-', 'zh-hant-tw', 'zh-cn'], en: ['en-gb', 'en'] };

/**
 * The device's own voice of a language. Others send each word to whoever made the browser: a dispute is nobody's business there, and
 * in China they stay silent.
 */
const voiceOf = (language: Locale): SpeechSynthesisVoice | undefined => {
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
  // Android writes `zh_CN`.
  const [voice] = (tags[language] ?? [language.toLowerCase()]).flatMap(tag => voices.filter(({ lang }) => `${lang.toLowerCase().replace('_', '-')}-`.startsWith(tag)));
  return voice;
};

/** Whether the device speaks a language. Browsers fetch their voices when they are first asked, and may take a while. */
export const hasVoice = (language: Locale): Promise<boolean> =>
  new Promise(resolve => {
    if (speechSynthesis.getVoices().length) return resolve(!!voiceOf(language));
    speechSynthesis.addEventListener?.('voiceschanged', () => resolve(!!voiceOf(language)), { once: true });
  });

/** Cuts a text into sentences, and long ones at their commas: Chromium falls silent in the middle of an utterance of more than 15 seconds. */
export const sentencesOf = (text: string): string[] =>
  (text.match(/[^。！？；!?\n]+?(?:[。！？；!?\n]+|\.\s+|$)/g) ?? [])
    .flatMap(sentence => (sentence.length > 60 ? sentence.match(/.{1,60}(?:[，、,： ]|$)|.{1,60}/g) ?? [] : sentence))
    .map(sentence => sentence.trim()).filter(Boolean);

/** What is being said; browsers forget an utterance that nobody holds, and then never tell that it ended. */
let saying: SpeechSynthesisUtterance | undefined;

const say = (sentence: string, voice: SpeechSynthesisVoice | undefined, language: Locale): Promise<boolean> =>
  new Promise(resolve => {
    const utterance = saying = new SpeechSynthesisUtterance(sentence);
    utterance.lang = voice?.lang ?? language;
    if (voice) utterance.voice = voice;
    utterance.onend = () => resolve(saying === utterance);
    utterance.onerror = () => resolve(false);
    speechSynthesis.speak(utterance);
  });

/** Says a text, sentence by sentence; resolves when all is said, or when something else is to be said instead. */
export async function readAloud(text: string, language: Locale): Promise<void> {
  hush();
  const voice = voiceOf(language);
  for (const sentence of sentencesOf(text)) if (!await say(sentence, voice, language)) return;
}

export function hush(): void {
  saying = undefined;
  speechSynthesis.cancel();
}
