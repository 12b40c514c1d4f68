/** Fills an element anew only where what it shows has changed: whoever reads or presses in it is not interrupted. */
export function fill(element: HTMLElement, shows: unknown, children: () => readonly Node[]): void {
  const key = JSON.stringify(shows);
  if (element.dataset.key === key) return;
  element.dataset.key = key;
  element.replaceChildren(...children());
}
