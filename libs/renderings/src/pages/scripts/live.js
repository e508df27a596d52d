// Keeps parts of a page true while somebody looks at it: at news from the feed the page is asked for again, and what is new in
// them is put in the place of the old. What has changed is said politely, in one sentence; the focus stays where it was.
(() => {
  const frame = document.querySelector('[data-live]');
  if (!(frame instanceof HTMLElement)) return;

  /** The views follow the log a moment later, so that the page is asked for until it says something new. */
  const AGAIN_MS = [0, 300, 1_000, 3_000];
  let asked = 0;

  const look = async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const changes = [...document.querySelectorAll('[data-live-part]')].flatMap((old) => {
      const now = fresh.querySelector(`[data-live-part="${old.dataset.livePart}"]`);
      return now === null || now.innerHTML === old.innerHTML ? [] : [{ old, now }];
    });
    for (const { old, now } of changes) old.replaceChildren(...now.childNodes);
    return changes.length > 0;
  };

  const lookUntilNew = async () => {
    const mine = ++asked;
    for (const wait of AGAIN_MS) {
      await new Promise((done) => setTimeout(done, wait));
      if (mine !== asked) return; // newer news is being followed
      if (await look().catch(() => false)) return;
    }
  };

  const news = new EventSource(frame.dataset.live);
  news.onmessage = () => void lookUntilNew();
  frame.dataset.following = 'yes';
})();
