/** A phone whose cloud is a gateway: what a page asks goes to the functions of production, as the persona whose phone it is at the moment. */
import { networkFailure, newPhone, type Phone } from './wx-stub';
import type { Gateway } from './gateway';

export interface CloudPhone extends Phone {
  /** Whose phone it is. */
  persona: string;
  /** Without it every call fails the way WeChat says it. */
  online: boolean;
  /** Bytes of the phone's files by their paths, for uploads. */
  files: Map<string, Buffer>;
  /** Forgets what was asked and kept: as if another person took it up. */
  handTo(persona: string): void;
  /** The network comes back, or goes, and whoever listens hears of it. */
  connect(online: boolean): void;
  /** What becomes of an answer before a page sees it. */
  change: (operation: string, data: unknown) => unknown;
  /** What was asked of the cloud, in order, with its answers. */
  log: { operation: string; input: unknown; data: unknown }[];
}

/** @param gateway asked for at each call, since it starts after the phone */
export function phoneOf(gateway: () => Gateway): CloudPhone {
  const phone: CloudPhone = Object.assign(
    newPhone(async (operation, input) => {
      if (!phone.online) throw networkFailure();
      const reply = await gateway().answer(phone.persona, operation, input);
      phone.log.push({ operation, input, data: reply.data });
      return reply.ok ? { ...reply, data: phone.change(operation, reply.data) } : reply;
    }),
    {
      persona: 'visitor-1',
      online: true,
      files: new Map<string, Buffer>(),
      change: (_: string, data: unknown) => data,
      handTo(persona: string) {
        phone.persona = persona;
        phone.storage.clear();
        phone.kept.clear();
        phone.canvases.clear();
        phone.outsideOfTouch.length = 0;
        phone.log.length = 0;
        for (const name of Object.keys(phone.asked)) delete phone.asked[name];
      },
      connect(online: boolean) {
        phone.online = online;
        for (const listener of phone.networkListeners)
          listener({ isConnected: online, networkType: online ? 'wifi' : 'none' });
      },
      log: [] as CloudPhone['log'],
    },
  );
  phone.upload = (cloudPath, filePath) => {
    const bytes = phone.files.get(filePath);
    if (!bytes) return Promise.reject(new Error(`uploadFile:fail no such file ${filePath}`));
    return phone.online ? gateway().upload(phone.persona, cloudPath, bytes) : Promise.reject(networkFailure());
  };
  return phone;
}
