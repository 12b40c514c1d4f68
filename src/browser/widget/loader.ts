/**
 * The one tag on somebody's page: a button at the edge that opens the chat in a frame of ours. Nothing of the page is
 * read, nothing on it moves, and the talk lives in the frame alone.
 */
(() => {
  const tag = document.currentScript as HTMLScriptElement | null;
  if (tag === null) return;
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
  const style = document.createElement('style');
  style.textContent = `
    :host { all: initial; }
    button, iframe, p { position: fixed; z-index: 2147483000; border: 0; }
    button { right: 16px; bottom: 16px; min-height: 52px; padding: 0 20px; border-radius: 26px; background: #0f4c5c;
      color: #fff; font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
    button:focus-visible { outline: 3px solid #c96f00; outline-offset: 2px; }
    iframe { right: 16px; bottom: 80px; width: 400px; height: min(680px, calc(100vh - 96px)); border-radius: 14px;
      background: #fff; box-shadow: 0 8px 32px rgb(0 0 0 / 30%); }
    p { right: 16px; bottom: 80px; width: min(360px, calc(100% - 32px)); box-sizing: border-box; margin: 0;
      padding: 20px; border-radius: 14px; background: #fff; color: #16262c; font: 16px/1.6 system-ui, sans-serif;
      box-shadow: 0 8px 32px rgb(0 0 0 / 30%); }
    a { display: block; margin-top: 8px; color: #0f4c5c; font-weight: 600; line-height: 44px; }
    [hidden] { display: none; }
    @media (max-width: 480px) {
      iframe { inset: 0 0 68px; width: 100%; height: calc(100% - 68px); border-radius: 0; }
      button { bottom: 8px; }
    }
  `;
  const button = document.createElement('button');
  button.type = 'button';
  let frame: HTMLIFrameElement | null = null;
  let refusal: HTMLElement | null = null;
  let isThere = false;

  const label = (open: boolean): void => {
    button.textContent = open ? words.close : words.open;
    button.setAttribute('aria-expanded', String(open));
  };

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
  };

  const frameAddress = (): string => {
    const { identityId, identityExp, identityHash } = tag.dataset;
    const url = new URL(`widget?lang=${lang}`, base);
    if (identityId && identityExp && identityHash)
      url.hash = String(new URLSearchParams({ id: identityId, exp: identityExp, hash: identityHash }));
    return url.href;
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
    label(open);
    if (!open) button.focus();
    else if (refusal === null) frame.focus();
  };
  const isOpen = (): boolean => (refusal ?? frame)?.hidden === false;
  button.addEventListener('click', () => toggle(!isOpen()));
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame?.contentWindow || event.origin !== base.origin) return;
    if (event.data === 'redress:ready') isThere = true;
    if (event.data === 'redress:close') toggle(false);
  });
  label(false);
  root.append(style, button);
  const attach = (): void => document.body.append(place);
  if (document.body) attach();
  else addEventListener('DOMContentLoaded', attach);
})();
