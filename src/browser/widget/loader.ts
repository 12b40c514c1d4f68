/**
 * The one tag on somebody's page: a button at the edge that opens the chat in a frame of ours. Nothing of the page is
 * read, nothing on it moves, and the talk lives in the frame alone.
 */
(() => {
  const tag = document.currentScript as HTMLScriptElement | null;
  const here = Symbol.for('redress.widget');
  if (tag === null || here in window) return;
  // A second tag on the page adds no second button.
  Object.defineProperty(window, here, { value: true });
  const base = new URL('.', tag.src);
  const WORD_WITHIN = 1500;
  const lang = tag.dataset.lang === 'en' ? 'en' : 'zh';
  const words =
    lang === 'en'
      ? {
          open: 'Complaint help',
          close: 'Close the chat',
          refused: 'This website may not show the chat here.',
          apart: 'Open it on its own page',
        }
      : {
          open: '我要投诉',
          close: '收起对话',
          refused: '这个网站还不能在这里显示对话。',
          apart: '到对话自己的网页打开',
        };

  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'closed' });
  const css = `
    :host { all: initial; }
    button, iframe, p { position: fixed; z-index: 2147483000; border: 0; }
    button { right: 16px; bottom: 16px; min-height: 52px; padding: 0 20px; border-radius: 26px; background: #0f4c5c;
      color: #fff; font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
    button:focus-visible { outline: 3px solid #c96f00; outline-offset: 2px; }
    iframe { right: 16px; bottom: 16px; width: 400px; height: min(680px, calc(100vh - 32px)); border-radius: 14px;
      background: #fff; box-shadow: 0 8px 32px rgb(0 0 0 / 30%); }
    p { right: 16px; bottom: 80px; width: min(360px, calc(100% - 32px)); box-sizing: border-box; margin: 0;
      padding: 20px; border-radius: 14px; background: #fff; color: #16262c; font: 16px/1.6 system-ui, sans-serif;
      box-shadow: 0 8px 32px rgb(0 0 0 / 30%); }
    a { display: block; margin-top: 8px; color: #0f4c5c; font-weight: 600; line-height: 44px; }
    [hidden] { display: none; }
    @media (max-width: 480px), (max-height: 480px) {
      iframe { inset: 0; width: 100%; height: 100%; border-radius: 0; }
      button { bottom: 8px; }
    }
  `;
  // Made by script, so that a page which forbids inline styles shows the button where it belongs.
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = css;
    (root as ShadowRoot).append(style);
  }
  const button = document.createElement('button');
  button.type = 'button';
  let frame: HTMLIFrameElement | null = null;
  let refusal: HTMLElement | null = null;
  let isThere = false;

  /** The chat brings its own way to close it; until it is there, the button is the way. */
  const label = (open: boolean): void => {
    button.textContent = open ? words.close : words.open;
    button.setAttribute('aria-expanded', String(open));
    button.hidden = open && isThere && refusal === null;
  };

  /** A keyboard covers a phone's page and does not shrink it: the chat keeps to what is left in sight. */
  const fit = (): void => {
    if (frame === null || !window.visualViewport) return;
    const { height, offsetTop } = window.visualViewport;
    const fills = matchMedia('(max-width: 480px), (max-height: 480px)').matches;
    frame.style.height = fills ? `${height}px` : '';
    frame.style.top = fills ? `${offsetTop}px` : '';
  };
  for (const change of ['resize', 'scroll']) window.visualViewport?.addEventListener(change, fit);

  /** Where the operator doesn't list this page's origin the frame stays empty: the way to the chat is told instead. */
  const tellRefusal = (): void => {
    if (isThere || refusal !== null || frame === null) return;
    console.warn(`redress: ${location.origin} is not among WIDGET_ALLOWED_ORIGINS of ${base.origin}`);
    const link = document.createElement('a');
    link.href = base.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words.apart;
    refusal = document.createElement('p');
    refusal.setAttribute('role', 'alert');
    refusal.append(words.refused, link);
    refusal.hidden = frame.hidden;
    frame.hidden = true;
    root.append(refusal);
    label(!refusal.hidden);
  };

  const frameAddress = (): string => {
    const { identityId, identityExp, identityHash } = tag.dataset;
    const url = new URL(`widget?lang=${lang}`, base);
    if (identityId && identityExp && identityHash)
      url.hash = String(new URLSearchParams({ id: identityId, exp: identityExp, hash: identityHash }));
    return url.href;
  };

  const enter = (into: HTMLIFrameElement): void => {
    into.focus();
    if (isThere) into.contentWindow?.postMessage('redress:open', base.origin);
  };

  const toggle = (open: boolean): void => {
    if (frame === null) {
      frame = document.createElement('iframe');
      frame.title = words.open;
      frame.allow = 'clipboard-write';
      frame.src = frameAddress();
      // The page in the frame says that it is there before this; its word may come a moment later.
      frame.addEventListener('load', () => setTimeout(tellRefusal, WORD_WITHIN));
      root.append(frame);
    }
    const shown = refusal ?? frame;
    shown.hidden = !open;
    fit();
    if (open && refusal === null) enter(frame);
    label(open);
    if (!open) button.focus();
  };
  const isOpen = (): boolean => (refusal ?? frame)?.hidden === false;
  button.addEventListener('click', () => toggle(!isOpen()));
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame?.contentWindow || event.origin !== base.origin) return;
    if (event.data === 'redress:ready') {
      isThere = true;
      if (isOpen() && frame !== null) enter(frame);
      label(isOpen());
    }
    if (event.data === 'redress:close') toggle(false);
  });
  label(false);
  root.append(button);
  const attach = (): void => document.body.append(place);
  if (document.body) attach();
  else addEventListener('DOMContentLoaded', attach);
})();
