import { Global, Module } from '@nestjs/common';
import { MailWorker } from './mail-worker.ts';
import { OutgoingMail } from './outgoing-mail.ts';

@Global()
@Module({ providers: [OutgoingMail, MailWorker], exports: [OutgoingMail, MailWorker] })
export class MailModule {}
