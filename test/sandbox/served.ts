import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, type Sandbox, type SandboxOptions } from "#sandbox/create-sandbox.ts";
import type { Listener } from "#sandbox/node-listener.ts";

export type Served = {
  readonly sandbox: Sandbox;
  readonly origin: string;
  readonly close: () => void;
};

const listening = async (listener: Listener): Promise<Server> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
};

/** A sandbox on a real socket. */
export const served = async (options: SandboxOptions): Promise<Served> => {
  let answer: Listener = (_, res) => res.end();
  const server = await listening((req, res) => answer(req, res));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const sandbox = createSandbox({ ...options, origin });
  answer = sandbox.handler;
  return {
    sandbox,
    origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
