/** Thrown for what the user can put right; each message is a line, and the command ends with exit code 2. */
export class BadInput extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.name = 'BadInput';
    this.messages = messages;
  }
}
