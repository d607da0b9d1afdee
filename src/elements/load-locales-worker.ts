// Any question about locales makes the list; whether this one is on it does not matter.
Intl.Segmenter?.supportedLocalesOf('zh');
self.postMessage(undefined);
