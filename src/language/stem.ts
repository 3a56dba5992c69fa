/**
 * A light stemmer: takes off the longest listed ending again and again while at least `shortest` letters remain, and so gives a stem its own stem back.
 * Meant for telling inflected forms of one word together, never as a linguistic claim.
 * @param endings without blanks, lower case
 */
export function makeStemmer(endings: readonly string[], shortest: number): (word: string) => string {
  // The lazy prefix makes the first match the longest ending; words are short, so its retries cost nothing.
  const pattern = new RegExp(`^(.{${shortest},40}?)(?:${endings.join('|')})$`, 'u');
  return word => {
    let stem = word;
    for (let match = pattern.exec(stem); match?.[1] !== undefined; match = pattern.exec(stem)) stem = match[1];
    return stem;
  };
}
