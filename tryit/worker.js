// Runs newswire in a worker, so that the page stays awake. Every file is checked against its hash before anything runs.
"use strict";

const here = new URL(".", self.location.href).href;

async function checked(name, hashes) {
  const answer = await fetch(here + name, { integrity: hashes[name], credentials: "omit" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

async function start() {
  const hashes = await (await fetch(here + "files.json", { credentials: "omit" })).json();
  const answers = await Promise.all(Object.keys(hashes).map((name) => checked(name, hashes)));
  const bytes = Object.fromEntries(
    await Promise.all(Object.keys(hashes).map(async (name, place) => [name, await answers[place].arrayBuffer()]))
  );
  importScripts(URL.createObjectURL(new Blob([bytes["pyodide.js"]], { type: "text/javascript" })));
  const pyodide = await loadPyodide({ indexURL: here, lockFileURL: here + "pyodide-lock.json" });
  const site = pyodide.runPython("import site; site.getsitepackages()[0]");
  pyodide.unpackArchive(bytes["newswire.zip"], "zip", { extractDir: site });
  return pyodide.pyimport("newswire_page");
}

const started = start();
started.then(
  (page) => self.postMessage({ ready: JSON.parse(page.about()) }),
  (error) => self.postMessage({ failed: String(error) })
);

self.onmessage = async ({ data: [number, name, ...values] }) => {
  try {
    const page = await started;
    self.postMessage({ number, result: JSON.parse(page[name](...values)) });
  } catch (error) {
    self.postMessage({ number, failed: String(error) });
  }
};
