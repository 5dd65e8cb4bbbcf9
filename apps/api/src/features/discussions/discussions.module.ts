import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.ts';
import { SolutionsModule } from '../solutions/solutions.module.ts';
import { AddComment } from './add-comment.ts';
import { DiscussionLoader } from './discussion.loader.ts';
import { CommentFields, DiscussionsResolver, SolutionDiscussionFields } from './discussions.resolver.ts';
import { FindDiscussions } from './find-discussions.ts';
import { RemoveComment } from './remove-comment.ts';

/** Municipalities talk about solutions and their clauses. */
@Module({
  imports: [MunicipalitiesModule, SolutionsModule],
  providers: [
    DiscussionsResolver,
    SolutionDiscussionFields,
    CommentFields,
    FindDiscussions,
    DiscussionLoader,
    AddComment,
    RemoveComment,
  ],
  exports: [AddComment],
})
export class DiscussionsModule {}
