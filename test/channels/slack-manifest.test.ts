import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

interface Manifest {
  readonly features: { readonly slash_commands: readonly { readonly command: string }[] };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly bot_events: readonly string[] };
    readonly interactivity: { readonly is_enabled: boolean };
    readonly socket_mode_enabled: boolean;
  };
}

/** What Slack's reference asks for each method that a bot calls; none for those that need no right of their own. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.open': ['im:write'],
  'conversations.history': ['im:history', 'channels:history', 'groups:history'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'views.open': [],
  'files.info': ['files:read'],
};

describe('the manifest in the README', () => {
  const manifest = JSON.parse(
    /```json\n(\{\n {2}"display_information"[^`]*)```/.exec(readme)?.[1] ?? '',
  ) as Manifest;

  it('asks for the rights that our calls need', () => {
    const folder = join(root, 'src/channels/slack');
    const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const methods = new Set(
      [...code.join('\n').matchAll(/client\.(\w+)\.(\w+)\(/g)].map(([, group, verb]) => `${group}.${verb}`),
    );
    expect(methods.size).toBeGreaterThan(5);
    expect([...methods].filter((method) => !(method in SCOPES))).toEqual([]);
    const needed = [...methods].flatMap((method) => SCOPES[method]!);
    expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(needed));
  });

  it('subscribes to what is read, and lets buttons, forms, the command and the socket work', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_mention',
      'message.channels',
      'message.groups',
      'message.im',
    ]);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/redress']);
  });
});
