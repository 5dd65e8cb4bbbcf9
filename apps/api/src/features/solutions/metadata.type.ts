import { Field, Int, ObjectType } from '@nestjs/graphql';
import type * as content from '@allmende/domain/content';
import { SizeClass } from '../municipalities/municipality.type.ts';
import { SolutionKind } from './solution-enums.ts';

@ObjectType({ description: 'A function that answers for a solution: people change, functions stay.' })
export class Contact {
  @Field({ description: 'Function, e.g. ISB.' }) function: string;
  @Field({ description: 'How to reach it.' }) contact: string;
}

@ObjectType({ description: 'What is said about a version.' })
export class Metadata implements Omit<content.Metadata, 'effort'> {
  @Field({ description: 'Title, at most 90 characters.' }) title: string;
  @Field({ description: 'For the leadership, at most 300 characters.' }) shortVersion: string;
  @Field({ description: 'What it is and what it is for.' }) summary: string;
  @Field({ description: 'Code of the solution type.' }) type: string;
  @Field(() => SolutionKind, { description: 'Kind, following from the type.' }) kind: 'policy' | 'template' | 'tool';
  @Field(() => [String], { description: 'Codes of one to three topics.' }) topics: string[];
  @Field(() => [String], { description: 'Codes of the departments that use it.' }) departmentsUse: string[];
  @Field(() => [String], { description: 'Codes of the departments to be involved.' }) departmentsInvolve: string[];
  @Field(() => [String], { description: 'Requirements it serves, `<catalogue>:<id>`.' }) requirements: string[];
  @Field(() => [SizeClass], { description: 'Sizes of municipality it suits; empty means all.' })
  sizeClasses: content.Metadata['sizeClasses'];
  @Field(() => [String], { description: 'Länder it is limited to; empty means none.' }) landScope: string[];
  @Field({ description: 'Legal basis.' }) legalBasis: string;
  @Field(() => Int, { description: 'Effort after the BSI, 0 (none) to 5 (project).' }) effort: number;
  @Field({ description: 'What has to be there before.' }) prerequisites: string;
  @Field({ description: 'Usable when the network is down.' }) offline: boolean;
  @Field({ description: 'Relevant for the staff council.' }) staffCouncil: boolean;
  @Field({ description: 'Licence, SPDX identifier.' }) licence: string;
  @Field(() => [String], { description: 'Words under which it should be found.' }) keywords: string[];
  @Field(() => Int, { description: 'Months until the next review.' }) reviewMonths: number;
  @Field(() => Contact, { description: 'Who answers for it.' }) maintainer: Contact;
  @Field(() => Contact, { description: 'Who answers for it otherwise.' }) deputy: Contact;
  @Field({ description: 'Invented example, shown as such.' }) sample: boolean;
}
