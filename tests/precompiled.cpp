// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: its target exists to build the precompiled header that every test reads.
