import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { maySeeAdmissions, takesAdmissions } from '@allmende/domain/admissions';
import { Database } from '../../foundation/database/database.ts';
import { inside } from '../../foundation/database/ids.ts';
import { loaderIn } from '../../foundation/graphql/loader.ts';
import { answer } from '../../foundation/graphql/problem.type.ts';
import type { RequestContext } from '../../foundation/identity/request-context.ts';
import { Viewer } from '../accounts/viewer.type.ts';
import { Municipality } from '../municipalities/municipality.type.ts';
import { AdmissionKey } from './admission-key.ts';
import { Admission, OwnAdmission } from './admission.type.ts';
import {
  AnswerAdmissionInput,
  AnswerAdmissionPayload,
  ApproveAdmissionInput,
  ApproveAdmissionPayload,
  AskApplicantInput,
  AskApplicantPayload,
  ConfirmAdmissionInput,
  ConfirmAdmissionPayload,
  RefuseAdmissionInput,
  RefuseAdmissionPayload,
  RequestAdmissionInput,
  RequestAdmissionPayload,
  ResendAdmissionInvitationInput,
  ResendAdmissionInvitationPayload,
  TellAdministratorsInput,
  TellAdministratorsPayload,
  WithdrawAdmissionInput,
  WithdrawAdmissionPayload,
} from './admissions.input.ts';
import { askedMunicipalities } from './admitted-municipality.ts';
import { ApproveAdmission } from './approve-admission.ts';
import { FindAdmissions } from './find-admissions.ts';
import { FollowAdmission } from './follow-admission.ts';
import { RefuseAdmission } from './refuse-admission.ts';
import { RequestAdmission } from './request-admission.ts';
import { ResendAdmissionInvitation } from './resend-admission-invitation.ts';
import { TellAdministrators } from './tell-administrators.ts';

const input = { description: 'What is asked for.' };

/** What somebody does who is not known here yet. */
@Resolver(() => Municipality)
export class ApplicantsResolver {
  constructor(
    private readonly finding: FindAdmissions,
    private readonly keys: AdmissionKey,
    private readonly requesting: RequestAdmission,
    private readonly following: FollowAdmission,
    private readonly telling: TellAdministrators,
    private readonly database: Database,
  ) {}

  @ResolveField(() => Boolean, {
    description: 'Whether somebody can apply for it: nobody acts for it yet, or nobody is left who lets others in.',
  })
  async takesAdmissions(@Parent() { id, participates }: Municipality, @Context() context: RequestContext) {
    if (!participates) return true;
    const loader = loaderIn(context, 'askedMunicipalities', async (ids) => {
      const rows = await this.database.read(askedMunicipalities, [ids]);
      return new Map(rows.map((row) => [row.key, row]));
    });
    const asked = await loader.load(inside('municipality', id)!);
    return asked !== null && takesAdmissions(asked);
  }

  @Query(() => OwnAdmission, { nullable: true, description: 'An application, by what the link in its mails carries.' })
  ownAdmission(
    @Args('key', { description: 'What the link carries.' }) key: string,
    @Context() context: RequestContext,
  ): Promise<OwnAdmission | null> | null {
    const id = this.keys.opens(key);
    return id ? this.finding.own(context, id) : null;
  }

  @Mutation(() => RequestAdmissionPayload, {
    description: 'Applies for a municipality; it counts once the link in the mail was followed.',
  })
  requestAdmission(@Args('input', input) wanted: RequestAdmissionInput, @Context() context: RequestContext) {
    return answer(context, async () => ({ verdict: await this.requesting.do(context, wanted) }));
  }

  @Mutation(() => ConfirmAdmissionPayload, { description: 'Confirms the address of an application.' })
  confirmAdmission(@Args('input', input) { token }: ConfirmAdmissionInput, @Context() context: RequestContext) {
    return answer(context, async () => this.after(context, await this.following.confirm(token)));
  }

  @Mutation(() => AnswerAdmissionPayload, { description: 'Answers what the Städtetag has asked back.' })
  answerAdmission(@Args('input', input) { key, body }: AnswerAdmissionInput, @Context() context: RequestContext) {
    return answer(context, async () => this.after(context, await this.following.answer(key, body)));
  }

  @Mutation(() => WithdrawAdmissionPayload, { description: 'Takes an application back.' })
  withdrawAdmission(@Args('input', input) { key }: WithdrawAdmissionInput, @Context() context: RequestContext) {
    return answer(context, async () => this.after(context, await this.following.withdraw(key)));
  }

  @Mutation(() => TellAdministratorsPayload, {
    description: 'Tells those who administer a municipality that somebody would like to join.',
  })
  tellAdministrators(@Args('input', input) wanted: TellAdministratorsInput, @Context() context: RequestContext) {
    return answer(context, async () => {
      await this.telling.do(context, wanted);
      return {};
    });
  }

  private async after(context: RequestContext, id: string) {
    return { admission: await this.finding.own(context, id), key: this.keys.of(id) };
  }
}

/** What the moderation does with applications. */
@Resolver(() => Viewer)
export class AdmissionsResolver {
  constructor(
    private readonly finding: FindAdmissions,
    private readonly approving: ApproveAdmission,
    private readonly refusing: RefuseAdmission,
    private readonly resending: ResendAdmissionInvitation,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer sees applications for admission.' })
  maySeeAdmissions(@Parent() { signedIn }: Viewer): boolean {
    return signedIn !== null && maySeeAdmissions(signedIn.actor);
  }

  @ResolveField(() => Int, { description: 'How many applications wait for the moderation; 0 for others.' })
  waitingAdmissions(@Parent() { signedIn }: Viewer): Promise<number> | number {
    return signedIn ? this.finding.countWaiting(signedIn.actor) : 0;
  }

  @Query(() => [Admission], {
    description:
      'Applications that wait, the most urgent first, or those that are closed; empty for all but the moderation.',
  })
  admissions(
    @Args('closed', { defaultValue: false, description: 'Those that are closed, the last one first.' }) closed: boolean,
    @Context() context: RequestContext,
  ): Promise<Admission[]> {
    return this.finding.list(context, closed);
  }

  @Query(() => Admission, { nullable: true, description: 'An application; for the moderation.' })
  admission(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Admission | null> | null {
    const inner = inside('admission', id);
    return inner ? this.finding.byId(context, inner) : null;
  }

  @Mutation(() => ApproveAdmissionPayload, {
    description: 'Admits a municipality; its first person becomes administrator.',
  })
  approveAdmission(@Args('input', input) wanted: ApproveAdmissionInput, @Context() context: RequestContext) {
    return this.after(context, () => this.approving.do(context, wanted));
  }

  @Mutation(() => RefuseAdmissionPayload, { description: 'Refuses an application with a reason.' })
  refuseAdmission(@Args('input', input) wanted: RefuseAdmissionInput, @Context() context: RequestContext) {
    return this.after(context, () => this.refusing.refuse(context, wanted));
  }

  @Mutation(() => AskApplicantPayload, { description: 'Asks the applicant something by mail.' })
  askApplicant(@Args('input', input) wanted: AskApplicantInput, @Context() context: RequestContext) {
    return this.after(context, () => this.refusing.ask(context, wanted));
  }

  @Mutation(() => ResendAdmissionInvitationPayload, {
    description: 'Sends the first person of an admitted municipality the way in once more.',
  })
  resendAdmissionInvitation(
    @Args('input', input) { admissionId }: ResendAdmissionInvitationInput,
    @Context() context: RequestContext,
  ) {
    return this.after(context, () => this.resending.do(context, admissionId));
  }

  private after(context: RequestContext, change: () => Promise<string>) {
    return answer(context, async () => ({ admission: await this.finding.byId(context, await change()) }));
  }
}
