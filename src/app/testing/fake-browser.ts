/** A page and its window that play what a test says, so that no test moves or reloads the real one. */
export class FakeBrowser {
  readonly document: Document;
  isOnline = true;
  hasFocus = true;
  visibilityState: DocumentVisibilityState = 'visible';
  reloads = 0;
  /** What the address bar shows. */
  href: string;

  private readonly page = new EventTarget();
  private readonly frame = new EventTarget();

  constructor(
    path = '/',
    has: { readonly broadcastChannel: boolean } = { broadcastChannel: true },
  ) {
    this.href = new URL(path, 'https://portal.example').href;
    this.document = this.newDocument(has.broadcastChannel ? { BroadcastChannel } : {});
  }

  goOffline(): void {
    this.isOnline = false;
  }

  goOnline(): void {
    this.isOnline = true;
    this.frame.dispatchEvent(new Event('online'));
  }

  /** The person comes back to the tab, or leaves it for another. */
  show(visibilityState: DocumentVisibilityState = 'visible'): void {
    this.visibilityState = visibilityState;
    this.page.dispatchEvent(new Event('visibilitychange'));
  }

  hide(): void {
    this.frame.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  }

  /** The browser shows the page it has just loaded, or one that it kept. */
  comeBack(persisted: boolean): void {
    this.frame.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
  }

  private newDocument(more: object): Document {
    const url = (): URL => new URL(this.href);
    const location = {
      reload: () => {
        this.reloads += 1;
      },
    };
    Object.defineProperties(location, {
      href: { get: () => this.href },
      origin: { get: () => url().origin },
      pathname: { get: () => url().pathname },
      search: { get: () => url().search },
    });
    const navigator = { languages: ['en'] };
    Object.defineProperty(navigator, 'onLine', { get: () => this.isOnline });
    const history = {
      state: { kept: true },
      replaceState: (state: unknown, _title: string, href: string) => {
        if (state !== history.state) throw new Error('The state of the history got lost.');
        this.href = href;
      },
    };
    const defaultView = Object.assign(this.frame, { location, navigator, history, ...more });
    const page = Object.assign(this.page, {
      defaultView,
      documentElement: document.createElement('html'),
      querySelectorAll: () => [],
      hasFocus: () => this.hasFocus,
    });
    Object.defineProperty(page, 'visibilityState', { get: () => this.visibilityState });
    return page as unknown as Document;
  }
}
