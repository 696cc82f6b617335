// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace license::test {

/// A license server over TLS that verifies whatever installation asks, for load. Prints its port and its authority
/// (PEM, base64), and answers until the standard input ends.
int serve();

} // namespace license::test
