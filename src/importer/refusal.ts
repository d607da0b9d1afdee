/** Why a file cannot become an article, in words for the author; nothing has been written. */
export class ImportRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportRefusal';
  }
}
