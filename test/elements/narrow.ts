/** What stands out at the right of a page, a line each, innermost last; what is cut off or scrolls by itself is left out. */
export async function tooWide(canvas: HTMLElement): Promise<string[]> {
  // Who measures itself draws once more.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const { right } = canvas.getBoundingClientRect();
  const wide: string[] = [];
  const look = (root: ParentNode): void => {
    for (const element of root.children) {
      const box = element.getBoundingClientRect();
      const { overflowX, clipPath, display, position } = getComputedStyle(element);
      // A dialog lies over the whole screen.
      if (position === 'fixed') continue;
      if (box.width > 1 && box.right > right + 1) wide.push(`${element.localName}.${element.getAttribute('class') ?? ''} ${Math.round(box.right - right)} px: ${(element as HTMLElement).innerText?.slice(0, 30)}`);
      if (overflowX !== 'visible' || clipPath !== 'none' || display === 'none' || element.localName === 'svg') continue;
      if (element.shadowRoot) look(element.shadowRoot);
      look(element);
    }
  };
  look(canvas);
  return wide;
}
