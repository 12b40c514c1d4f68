/**
 * The one tag on somebody's page: a button at the edge that opens the chat in a frame of ours. Nothing of the page is
 * read, nothing on it moves, and the talk lives in the frame alone.
 */
(() => {
  const tag = document.currentScript as HTMLScriptElement | null;
  if (tag === null) return;
  const base = new URL('.', tag.src);
  const lang = tag.dataset.lang === 'en' ? 'en' : 'zh';
  const words =
    lang === 'en'
      ? { open: 'Complaint help', close: 'Close the chat' }
      : { open: '我要投诉', close: '收起对话' };

  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `
    :host { all: initial; }
    button, iframe { position: fixed; z-index: 2147483000; border: 0; }
    button { right: 16px; bottom: 16px; min-height: 52px; padding: 0 20px; border-radius: 26px; background: #0f4c5c;
      color: #fff; font: 600 16px/1 system-ui, sans-serif; cursor: pointer; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
    button:focus-visible { outline: 3px solid #c96f00; outline-offset: 2px; }
    iframe { right: 16px; bottom: 80px; width: 400px; height: min(680px, calc(100vh - 96px)); border-radius: 14px;
      background: #fff; box-shadow: 0 8px 32px rgb(0 0 0 / 30%); }
    [hidden] { display: none; }
    @media (max-width: 480px) {
      iframe { inset: 0 0 68px; width: 100%; height: calc(100% - 68px); border-radius: 0; }
      button { bottom: 8px; }
    }
  `;
  const button = document.createElement('button');
  button.type = 'button';
  let frame: HTMLIFrameElement | null = null;

  const label = (open: boolean): void => {
    button.textContent = open ? words.close : words.open;
    button.setAttribute('aria-expanded', String(open));
  };
  const toggle = (open: boolean): void => {
    if (frame === null) {
      frame = document.createElement('iframe');
      frame.title = words.open;
      frame.allow = 'clipboard-write';
      frame.src = new URL(`widget?lang=${lang}`, base).href;
      root.append(frame);
    }
    frame.hidden = !open;
    label(open);
    if (open) frame.focus();
    else button.focus();
  };
  button.addEventListener('click', () => toggle(frame === null || frame.hidden === true));
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (
      event.source === frame?.contentWindow &&
      event.origin === base.origin &&
      event.data === 'redress:close'
    )
      toggle(false);
  });
  label(false);
  root.append(style, button);
  const attach = (): void => document.body.append(place);
  if (document.body) attach();
  else addEventListener('DOMContentLoaded', attach);
})();
