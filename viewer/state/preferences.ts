/** Language and theme: kept in the browser, not in the address. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";

const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const language: Signal<Language> = signal(kept("tifa-language", languages, "zh"));
export const theme: Signal<Theme> = signal(kept("tifa-theme", themes, "auto"));

effect(() => {
  document.documentElement.lang = language.value === "zh" ? "zh-Hans" : "en";
  localStorage.setItem("tifa-language", language.value);
});

effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
  localStorage.setItem("tifa-theme", theme.value);
});

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const isSystemDark = signal(darkSystem.matches);
darkSystem.addEventListener("change", ({ matches }) => {
  isSystemDark.value = matches;
});

/** Whether the page is dark now, by choice or by the system. */
export const isDark: ReadonlySignal<boolean> = computed(() =>
  theme.value === "auto" ? isSystemDark.value : theme.value === "dark",
);

/** Whether the system asks for less motion. */
export function isMotionReduced(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function kept<T extends string>(key: string, values: readonly T[], otherwise: T): T {
  const value = localStorage.getItem(key);
  return values.find((candidate) => candidate === value) ?? otherwise;
}
