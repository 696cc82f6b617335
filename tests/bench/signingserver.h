// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::test {

/// A TLS license server that verifies for any installation, for load tests. Prints its port and its authority (PEM,
/// base64), and answers until standard input ends.
int serve();

} // namespace license::test
