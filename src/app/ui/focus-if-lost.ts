import { DOCUMENT, Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

/**
 * Takes the focus where it got lost: with a button that was switched off, or a page that was left.
 * Somebody who is somewhere stays there. Once when the element appears, and whenever the value changes.
 */
@Directive({
  selector: '[appFocusIfLost]',
  host: { tabindex: '-1' },
})
export class FocusIfLost {
  readonly appFocusIfLost = input<unknown>();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    afterRenderEffect(() => {
      this.appFocusIfLost();
      if (isFocusLost(document)) element.focus();
    });
  }
}

/** Also on a control that was just switched off: the browser takes the focus from it a moment later. */
export function isFocusLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body || activeElement.matches(':disabled');
}
