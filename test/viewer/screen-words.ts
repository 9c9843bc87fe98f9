/** The words of the screen without a screen: they ask the browser only for the language that was chosen. */

Object.assign(globalThis, {
  localStorage: globalThis.localStorage ?? { getItem: () => null, setItem: () => {} },
  document: globalThis.document ?? { documentElement: { dataset: {} } },
  matchMedia: globalThis.matchMedia ?? (() => ({ matches: false, addEventListener: () => {} })),
});

const { language } = await import("../../viewer/state/preferences.ts");

/** What is said in each language. */
export function inBoth(say: () => string): { readonly zh: string; readonly en: string } {
  language.value = "en";
  const en = say();
  language.value = "zh";
  return { zh: say(), en };
}

/**
 * What nobody may read of a person whom an outlet reports: that the person stresses, says or speaks of it. A text is not
 * a saying, so 讲话 and 说明 may stand.
 */
export const claimsOfSpeech = /强调|讲(?!话)|说(?!明)|\bstress|\bemphasi[sz]es?\b|\bsays?\b|\bspeaks?\b/iu; // "李克强强调", "stresses"
