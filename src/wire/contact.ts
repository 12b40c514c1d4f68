import { z } from 'zod';

/** `POST /api/contact`: what stands behind the `#` of the address that the chat gave, and what it was asked for. */
export const contactRequest = z.object({
  token: z.string().min(1).max(300),
  name: z.string().max(100).nullish(),
  phone: z.string().min(1).max(60),
});
export type ContactRequest = z.infer<typeof contactRequest>;
