import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { FocusIfLost } from './focus-if-lost';

@Component({
  imports: [FocusIfLost],
  template: `<button type="button" [disabled]="isOff()">Go</button>
    @if (isOff()) {
      <h2 [appFocusIfLost]="news()">News</h2>
    }`,
})
class Page {
  readonly isOff = signal(false);
  readonly news = signal(1);
}

function open() {
  const fixture = TestBed.createComponent(Page);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  fixture.detectChanges();
  const button = element.querySelector('button');
  return { fixture, button, heading: () => element.querySelector('h2') };
}

describe('FocusIfLost', () => {
  it('takes the focus of a button that is switched off', async () => {
    const { fixture, button, heading } = open();
    button?.focus();
    fixture.componentInstance.isOff.set(true);
    await fixture.whenStable();
    expect(document.activeElement).toBe(heading());
  });

  it('leaves it with somebody who is elsewhere, and takes it when news come after it got lost', async () => {
    const { fixture, heading } = open();
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    fixture.componentInstance.isOff.set(true);
    await fixture.whenStable();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
    fixture.componentInstance.news.set(2);
    await fixture.whenStable();
    expect(document.activeElement).toBe(heading());
  });
});
