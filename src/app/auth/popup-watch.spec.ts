import { watchPopup } from './popup-watch';

describe('watchPopup', () => {
  let closes: number;
  let popup: { closed: boolean; close: () => void; focus: () => void };
  let hasFocus: boolean;
  let end: () => void;

  beforeEach(() => {
    jasmine.clock().install();
    closes = 0;
    hasFocus = true;
    popup = { closed: false, close: () => undefined, focus: () => undefined };
    end = watchPopup(popup, { hasFocus: () => hasFocus }, () => {
      closes += 1;
    });
  });
  afterEach(() => {
    end();
    jasmine.clock().uninstall();
  });

  const look = (times = 1) => {
    jasmine.clock().tick(200 * times);
  };

  it('says nothing while the window is open', () => {
    look(1_000);
    expect(closes).toBe(0);
  });

  it('calls within half a second of the close, at the second look', () => {
    popup.closed = true;
    look();
    expect(closes).toBe(0);
    look();
    expect(closes).toBe(1);
  });

  it('calls once', () => {
    popup.closed = true;
    look(50);
    expect(closes).toBe(1);
  });

  it('takes a window that is cut off, and so keeps the focus, for open', () => {
    popup.closed = true;
    hasFocus = false;
    look(1_000);
    expect(closes).toBe(0);
  });

  it('takes it for closed once the focus is back', () => {
    popup.closed = true;
    hasFocus = false;
    look(10);
    hasFocus = true;
    look();
    expect(closes).toBe(0);
    look();
    expect(closes).toBe(1);
  });

  it('wants two looks in a row', () => {
    for (const closed of [true, false, true, false, true]) {
      popup.closed = closed;
      look();
    }
    expect(closes).toBe(0);
    look();
    expect(closes).toBe(1);
  });

  it('never calls after its end', () => {
    popup.closed = true;
    look();
    end();
    look(1_000);
    expect(closes).toBe(0);
  });
});
