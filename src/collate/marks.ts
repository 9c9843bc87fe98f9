/** Marks that part what is read together. */

/** “，” parts clauses: what is the same on both sides of it need not be read with what is not. */
export const clauseMark: RegExp = /[，。；：！？]/u;
