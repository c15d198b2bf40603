// Karma for the portal's unit tests; `tools/test.ts` sets CHROME_BIN to the browser it found.
const isRoot = process.getuid?.() === 0;

module.exports = (config) => {
  config.set({
    frameworks: ['jasmine'],
    reporters: ['dots'],
    browsers: ['HeadlessChrome'],
    customLaunchers: {
      HeadlessChrome: {
        base: 'ChromeHeadless',
        flags: [
          // Chromium's sandbox does not start for root.
          ...(isRoot ? ['--no-sandbox'] : []),
          ...require('./tools/browser/chromium-flags.json'),
        ],
      },
    },
    // Generous: two shared cores now and then take many times as long.
    client: { captureConsole: false, jasmine: { timeoutInterval: 60_000 } },
    browserNoActivityTimeout: 180_000,
    restartOnFileChange: false,
  });
};
