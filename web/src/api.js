/** What the server is asked. Every failure is an Error with words for people. */

async function answer(path, options = {}) {
  let response;
  try {
    response = await fetch(`/api/v1/${path}`, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("The server does not answer. Is wirelint still running?");
  }
  const said = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(said.error ?? `The server says ${response.status}`), { said });
  return said;
}

const json = (method, body, signal) => ({
  method,
  signal,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

export const get = (path) => answer(path);
export const post = (path, body, signal) => answer(path, json("POST", body, signal));
export const put = (path, body) => answer(path, json("PUT", body));

/** The stories of a file, which is sent as it is. */
export function read(file) {
  const query = new URLSearchParams({ name: file.name });
  return answer(`read?${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
}
