/** Templates: finding, filling, keeping, bringing in and taking out. */
import type { FoundTemplates } from '@/lib/domain/found-template.ts';
import type { RenderedReply } from '@/lib/domain/rendered-reply.ts';
import type { Template, TemplateUse, TemplateVersion, Tone } from '@/lib/domain/template.ts';
import type { BodyProblem } from '@/lib/domain/template-check.ts';
import type { DuplicateChoice, ExportForm, Imported, ImportFile, ImportPreview } from '@/lib/domain/template-file.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';

export interface CheckedTemplate {
  readonly problems: readonly BodyProblem[];
  /** Filled for the ticket, or for a made-up one. */
  readonly rendered: RenderedReply;
}

export interface DeletedTemplate {
  /** The version that brings it back. */
  readonly versionId: string;
  readonly template: Template;
  readonly at: Instant;
  readonly by: string;
}

export interface TemplateQueries {
  /** Templates, best fit for the ticket first (intent, portal, fulfilment, language), all when none is given. */
  'template.list': (ask: { ticketId?: TicketId; search?: string }) => readonly Template[];
  /** `values`: what the agent filled in of the `wanted`. Without `language` the buyer's, without `tone` any. */
  'template.render': (ask: {
    templateId: string;
    ticketId?: TicketId;
    language?: Language;
    tone?: Tone;
    values?: FilledValues;
  }) => RenderedReply;
  /** Every template by name, and how this person uses them. */
  'template.library': (ask: Record<string, never>) => {
    readonly templates: readonly Template[];
    readonly uses: readonly TemplateUse[];
  };
  /** Judges and fills a template as it stands in an editor; nothing is stored. */
  'template.check': (ask: { template: Template; language: Language; ticketId?: TicketId }) => CheckedTemplate;
  /** Newest first. */
  'template.versions': (ask: { id: string }) => readonly TemplateVersion[];
  /** Deleted in the last 30 days, newest first. */
  'template.deleted': (ask: Record<string, never>) => readonly DeletedTemplate[];
  /** All templates, as the text of a file. */
  'template.export': (ask: { form: ExportForm }) => { readonly text: string; readonly count: number };
  /** What importing these files would change; nothing is stored. */
  'template.import.preview': (ask: { files: readonly ImportFile[] }) => ImportPreview;
  /** For pickers: what matches, best first; without a search in groups. `folder`: only in it or under it. */
  'template.find': (ask: { ticketId?: TicketId; search?: string; folder?: string; limit?: number }) => FoundTemplates;
  /** The template a shortcut stands for (without its slash). */
  'template.shortcut': (ask: { shortcut: string; ticketId?: TicketId }) => { id: string; name: string } | null;
  /** How I use each template that was used or is a favourite. */
  'template.uses': (ask: Record<string, never>) => readonly TemplateUse[];
}

export interface TemplateCommands {
  /** Refuses a shortcut that another template has. */
  'template.save': (order: { template: Template }) => { stored: true };
  /** `versionId`: what brings it back; absent when it was gone already. */
  'template.delete': (order: { id: string }) => { stored: true; versionId?: string };
  /** Stores a template as it stood in a version, deleted or not. `undo`: the version that stood before. */
  'template.restore': (order: { versionId: string }) => { stored: true; undo?: string };
  /** `choices`: by the keys of the preview, where they differ from `duplicates`. */
  'template.import': (order: {
    files: readonly ImportFile[];
    duplicates: DuplicateChoice;
    choices: Readonly<Record<string, DuplicateChoice>>;
  }) => Imported;
  /** Takes the last import back; what was changed since stays. */
  'template.import.undo': (order: { id: string }) => { readonly kept: number };
  /** Mine alone; says what it shall be, so that a repetition changes nothing. */
  'template.favourite': (order: { id: string; favourite: boolean }) => { stored: true };
}
