/** When a key is not ours to take. */

/** Whether the key goes into a text field, or an input method is composing. */
export function isTyping(event: KeyboardEvent): boolean {
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  return isField || isComposing(event);
}

/** Whether an input method takes this key; some report only the code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
