// Goes back to the application as soon as the others have been told, or when one of them takes too
// long. Without this a person follows the link.
const link = document.querySelector('#goOn');
const longestWaitMs = Number(link.dataset.longestWaitSeconds) * 1000;
// An application that clears its storage by script may still be at it when its page has loaded.
const graceMs = 500;

// Back leads to the application, not to a page that goes on by itself.
const goOn = () => location.replace(link.href);
const goOnSoon = () => setTimeout(goOn, graceMs);

setTimeout(goOn, longestWaitMs);
// A page has loaded when all of its frames have, also those that could not be reached.
if (document.readyState === 'complete') goOnSoon();
else addEventListener('load', goOnSoon);
