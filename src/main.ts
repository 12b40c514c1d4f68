import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Code once stripped of its types and compiled is kept beside the packages: the next start takes less time and memory.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'redress'));
const { serve } = await import('./serve.ts');
await serve();
