const mostResults = 256;
const longestText = 1024;

/**
 * A pure function of a text that remembers its newest results: programs ask with the same few
 * addresses, and reading a URL is a good part of what a short answer costs.
 */
export function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length > longestText) return result;
    results.set(text, result);
    // Anybody can make up addresses: the oldest result leaves.
    const [oldest] = results.keys();
    if (results.size > mostResults && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
