// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/secretplace.h"

#include "ui/kit/navigator.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class PlaceWords
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::SecretPlace)
};

} // namespace

SecretPlace secretPlace(Vault::Kind kind, const Navigator &navigator)
{
    if (kind == Vault::Kind::File) {
        return SecretPlace::TokenFile;
    }
    return navigator.isDemo() ? SecretPlace::Demo : SecretPlace::Keychain;
}

QString placeName(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return PlaceWords::tr("The keychain of this computer");
    case SecretPlace::TokenFile:
        return PlaceWords::tr("A token file");
    case SecretPlace::Demo:
        return PlaceWords::tr("The memory of this demo");
    }
    Q_UNREACHABLE();
}

QString tokenKeeping(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return PlaceWords::tr("Kept in the keychain of this computer and sent only to this service's address.");
    case SecretPlace::TokenFile:
        return PlaceWords::tr("Sent only to this service's address, and not kept: each refresh reads the token file.");
    case SecretPlace::Demo:
        return PlaceWords::tr("Kept in the memory of this demo and sent only to this service's address.");
    }
    Q_UNREACHABLE();
}

QString passwordKeeping(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return PlaceWords::tr("The password is kept in the keychain of this computer and sent only to this proxy.");
    case SecretPlace::TokenFile:
        return PlaceWords::tr("There is no keychain here, so no password can be kept: use a proxy that asks for none.");
    case SecretPlace::Demo:
        return PlaceWords::tr("The password is kept in the memory of this demo and sent only to this proxy.");
    }
    Q_UNREACHABLE();
}

QString savedPassword(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return PlaceWords::tr("Kept in the keychain");
    case SecretPlace::TokenFile:
        return {};
    case SecretPlace::Demo:
        return PlaceWords::tr("Kept in this demo");
    }
    Q_UNREACHABLE();
}

QString placeFact(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return u"keychain"_s;
    case SecretPlace::TokenFile:
        return u"token file"_s;
    case SecretPlace::Demo:
        return u"memory of a demo"_s;
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
