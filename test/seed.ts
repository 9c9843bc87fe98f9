/** The cases that the laws are tried on are the same in every run, unless TIFA_SEED names others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["TIFA_SEED"] ?? 20_261_130) });
