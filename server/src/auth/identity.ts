import { errors, importJWK, type JWTHeaderParameters, type JWTPayload, jwtVerify } from "jose";
import type { IdentityKey, Shop } from "../store/store.ts";

/** The longest a shop's token may live, from `iat` to `exp`. */
const LONGEST_LIFE_SECONDS = 600;
/** How far the shop's clock and ours may be apart. */
const SKEW_SECONDS = 30;

/** Whom the shop's backend vouches for. */
export interface Identity {
  readonly subject: string;
  readonly name: string | null;
  readonly expiresAt: number;
}

/** Null for a token that is forged, too old, too long-lived, of another shop, or signed in another way than its key says. */
export async function verifyIdentity(jwt: string, shop: Shop, now: number): Promise<Identity | null> {
  const options = {
    audience: shop.id,
    clockTolerance: SKEW_SECONDS,
    currentDate: new Date(now),
    requiredClaims: ["sub", "iat", "exp"],
    algorithms: [...new Set(shop.identityKeys.map(({ algorithm }) => algorithm))],
  };
  try {
    const { payload } = await jwtVerify(
      jwt,
      (header: Partial<JWTHeaderParameters>) => keyOf(shop, header, now),
      options,
    );
    return identityOf(payload, now);
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

function identityOf({ sub, iat, exp, name }: JWTPayload, now: number): Identity | null {
  if (sub === undefined || sub === "" || sub.length > 64 || iat === undefined || exp === undefined) return null;
  if (exp - iat > LONGEST_LIFE_SECONDS || iat - SKEW_SECONDS > now / 1000) return null;
  return { subject: sub, name: typeof name === "string" ? name.slice(0, 500) : null, expiresAt: exp * 1000 };
}

/** The key of this name, if the token is signed as that key signs: never as the token itself says. */
async function keyOf(shop: Shop, { kid, alg }: Partial<JWTHeaderParameters>, now: number) {
  const key = shop.identityKeys.find((one) => one.kid === kid);
  const isUsable = key?.retiredAt === undefined || now < key.retiredAt;
  if (key === undefined || key.algorithm !== alg || !isUsable) throw new errors.JWKSNoMatchingKey();
  return imported(key);
}

async function imported(key: IdentityKey) {
  if (key.algorithm === "HS256") return Buffer.from(key.key, "base64");
  return importJWK(JSON.parse(key.key), key.algorithm);
}
