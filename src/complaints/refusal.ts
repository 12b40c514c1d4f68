import type { Complaint, Status } from './complaint.ts';
import type { LifecycleRefusal } from './lifecycle.ts';

/** Why a verb did nothing. */
export type ComplaintRefusal =
  | LifecycleRefusal
  | { readonly why: 'not-found' }
  /** This actor may not do it, whatever the status. */
  | { readonly why: 'not-permitted' }
  /** Somebody changed the complaint since it was read; read again and decide again. */
  | { readonly why: 'moved' }
  /** Only for a draft, or only for what was filed. */
  | { readonly why: 'wrong-stage'; readonly status: Status }
  /** The yes was said to another revision than the one on file. */
  | { readonly why: 'old-revision'; readonly revision: number }
  | { readonly why: 'already-filed'; readonly complaint: Complaint }
  | { readonly why: 'number-taken' }
  /** A draft lapses at this moment and not before. */
  | { readonly why: 'too-early'; readonly at: number };
