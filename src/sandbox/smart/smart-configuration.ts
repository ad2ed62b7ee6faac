/** `.well-known/smart-configuration`: what the authorization server does, as SMART App Launch 2.2 has it. */
export const smartConfiguration = (issuer: string, refresh: boolean, backends: boolean) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/token/revocation`,
  token_endpoint_auth_methods_supported: ["none", ...(backends ? ["private_key_jwt"] : [])],
  ...(backends && { token_endpoint_auth_signing_alg_values_supported: ["ES384", "RS384"] }),
  grant_types_supported: [
    "authorization_code",
    ...(refresh ? ["refresh_token"] : []),
    ...(backends ? ["client_credentials"] : []),
  ],
  response_types_supported: ["code"],
  code_challenge_methods_supported: ["S256"],
  scopes_supported: [
    ...["openid", "fhirUser", "profile", "launch", "launch/patient", "online_access"],
    ...["patient/*.cruds", "user/*.cruds", "patient/*.*", "user/*.*"],
    ...(backends ? ["system/*.rs"] : []),
  ],
  capabilities: [
    ...["launch-ehr", "launch-standalone", "client-public", "sso-openid-connect"],
    ...["context-banner", "context-ehr-patient", "context-ehr-encounter"],
    ...["context-standalone-patient", "permission-patient", "permission-user"],
    ...["permission-v1", "permission-v2"],
    ...(refresh ? ["permission-online"] : []),
    ...(backends ? ["client-confidential-asymmetric"] : []),
  ],
});
