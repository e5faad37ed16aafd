import type { Agreement, Closing, Rating } from '@linli/contract/case';
import type { CaseAction, CaseState, Confirmation } from '@linli/contract/case-state';
import type { CaseService } from '@linli/contract/receipt';
import type { Point } from '@linli/contract/values';
import type { FileType } from '@linli/contract/files';
import type { By, Terms, Viewer, Words } from '../database/schema.ts';

/** What was told, sealed as one: `case.<number>.content`. */
export interface Content {
  readonly story?: string | undefined;
  readonly wishes?: string | undefined;
  readonly place?: string | undefined;
  readonly point?: Point | undefined;
  readonly happenedOn?: string | undefined;
  readonly situations?: readonly string[] | undefined;
  readonly mediator?: string | undefined;
  readonly recused?: readonly string[] | undefined;
  readonly recusalReason?: string | undefined;
  readonly closedDoors?: boolean | undefined;
  readonly callTime?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly way?: string | undefined;
}

/** What is known of a party: `party.<number>.<id>`. */
export interface PartyContent {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly note?: string | undefined;
  readonly relation?: string | undefined;
}

export interface EventContent { readonly note?: string | undefined }
export interface SessionContent { readonly place: string; readonly outcome?: string | undefined }

/** A case with all that belongs to it, opened. Moments are ISO text, dates `2026-11-24`. */
export interface Whole {
  readonly number: string;
  readonly service: CaseService;
  readonly kind: string;
  readonly kindName: Words;
  readonly state: CaseState;
  readonly version: number;
  readonly division: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly office: { readonly id: string; readonly name: Words; readonly address: Words; readonly phone: string };
  readonly assignee: { readonly id: string; readonly name: Words; readonly title: Words } | null;
  readonly channel: 'web' | 'counter' | 'phone';
  readonly confirmation: Confirmation;
  readonly filedAt: string;
  readonly withdrawUntil: string;
  readonly closedAt: string | null;
  readonly terms: Terms;
  readonly dueOn: string | null;
  readonly dueWhat: 'reply' | 'mediation' | 'supplement' | null;
  readonly suspendedOn: string | null;
  readonly escalatedAt: string | null;
  readonly crisis: boolean;
  readonly followUpOn: string | null;
  readonly erasedAt: string | null;
  readonly content: Content;
  readonly agreement: Omit<Agreement, 'confirmBy'> | undefined;
  readonly closing: Closing | undefined;
  readonly rating: Rating | undefined;
  readonly parties: readonly { readonly id: number; readonly role: 'applicant' | 'agent' | 'respondent'; readonly kind: 'person' | 'organisation' | 'unknown'; readonly content: PartyContent; readonly invited: boolean }[];
  readonly events: readonly {
    readonly id: string; readonly at: string; readonly what: CaseAction | 'submitted' | 'escalated' | 'erased'; readonly by: By; readonly staff: Words | null; readonly from: CaseState | null;
    readonly to: CaseState | null; readonly until: string | null; readonly assignee: Words | null; readonly office: Words | null; readonly content: EventContent;
  }[];
  readonly messages: readonly { readonly id: string; readonly at: string; readonly by: By; readonly staff: Words | null; readonly viewer: Viewer; readonly text: string; readonly files: readonly string[]; readonly read: boolean }[];
  readonly sessions: readonly { readonly at: string; readonly form: 'in-person' | 'phone' | 'video'; readonly closedDoors: boolean; readonly content: SessionContent | undefined }[];
  readonly files: readonly { readonly id: string; readonly at: string; readonly by: By; readonly viewer: Viewer; readonly name: string; readonly type: FileType; readonly size: number; readonly blob: string }[];
  readonly consents: readonly {
    readonly purpose: string; readonly title: string; readonly policyVersion: string; readonly required: boolean; readonly channel: 'web' | 'counter' | 'phone';
    readonly at: string; readonly withdrawnAt: string | null;
  }[];
}
