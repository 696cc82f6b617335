// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/proxypreference.h"

#include "core/credentials/vault.h"
#include "core/net/licenseclient.h"
#include "core/sync/storeworker.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

const QString proxyName = u"proxy"_s;
const QString passwordName = u"proxy.password"_s;

bool isManual(const ProxySettings &settings)
{
    return settings.mode == ProxyMode::Http || settings.mode == ProxyMode::Socks5;
}

/// Only the parts stored as text.
ProxySettings bare(const ProxySettings &settings)
{
    return isManual(settings) ? ProxySettings{.mode = settings.mode,
                                              .host = settings.host,
                                              .port = settings.port,
                                              .user = settings.user}
                              : ProxySettings{.mode = settings.mode};
}

/// Failed refreshes over the old route are due on the new one: rewriting a service ends its pause in the store.
Done endPauses(Store &store)
{
    const auto services = store.services();
    for (const Service &service : services ? *services : QVector<Service>{}) {
        // If it cannot be written, the refresh runs when its pause ends.
        static_cast<void>(store.setAddedAuthorities(service.id, service.connection.addedCa).ok());
    }
    return {};
}

} // namespace

ProxyPreference::ProxyPreference(StoreWorker &storage, Vault &vault, LicenseClient &client, QObject *parent)
    : QObject(parent), m_storage(storage), m_vault(vault), m_client(client)
{
    reload();
}

bool ProxyPreference::canKeepPassword() const
{
    return m_vault.kind() == Vault::Kind::Keychain;
}

void ProxyPreference::reload()
{
    // A text that only another version can read means the system's route.
    const auto settings = proxyFromText(m_storage.preference(proxyName));
    adopt(settings.value_or(ProxySettings{}), settings && m_storage.preference(passwordName) == u"1"_s);
}

void ProxyPreference::adopt(const ProxySettings &settings, bool passwordExpected)
{
    const bool same = proxyText(settings) == proxyText(m_settings) && passwordExpected == m_passwordExpected;
    m_settings = bare(settings);
    m_passwordExpected = passwordExpected;
    ProxySettings given = m_settings;
    if (isManual(given) && !given.user.isEmpty()) {
        given.passwordSource = [vault = &m_vault, key = proxyPasswordKey(proxyText(m_settings), passwordExpected)](
                                   QObject *context, ProxySettings::PasswordDone done) {
            vault->readSecret(key, context,
                              [expected = key.expected,
                               done = std::move(done)](const Result<std::shared_ptr<const Secret>> &password) {
                                  // One that was never saved may belong to this session, or there is none.
                                  done(password.ok() || expected ? password : std::shared_ptr<const Secret>());
                              });
        };
    }
    m_client.setProxy(std::move(given));
    if (!same) {
        emit changed();
    }
}

void ProxyPreference::save(const ProxySettings &settings, std::optional<Secret> password, QObject *context,
                           const SaveDone &done)
{
    const auto answer = [context, done](const Error &error) {
        QTimer::singleShot(0, context, [done, error] { done(error); });
    };
    const ProxySettings wanted = bare(settings);
    const QString text = proxyText(wanted);
    const auto again = proxyFromText(text);
    if (!again || again->user != wanted.user) {
        return answer({.code = ErrorCode::InvalidInput, .detail = u"the proxy needs a host and a port"_s});
    }
    const QString before = proxyText(m_settings);
    const bool keeps = text == before && m_passwordExpected;
    if (password && !password->isEmpty()) {
        if (wanted.user.isEmpty()) {
            return answer({.code = ErrorCode::InvalidInput, .detail = u"a password needs a user"_s});
        }
        m_vault.writeSecret(
            proxyPasswordKey(text, true), std::move(*password), context,
            [this, self = QPointer<ProxyPreference>(this), wanted, context, done](const Result<Done> &written) {
                if (!self || (!written.ok() && written.error().code == ErrorCode::InvalidInput)) {
                    done(written);
                    return;
                }
                finishSave(wanted, written.ok(), written.ok() ? std::nullopt : std::optional<Error>(written.error()),
                           context, done);
            });
        return;
    }
    if (m_passwordExpected && (password || !keeps)) {
        // Best effort: the settings apply whether or not the keychain removes its entry.
        m_vault.removeSecret(
            proxyPasswordKey(before, true), context,
            [this, self = QPointer<ProxyPreference>(this), wanted, context, done](const Result<Done> &removed) {
                if (self) {
                    finishSave(wanted, false, removed.ok() ? std::nullopt : std::optional<Error>(removed.error()),
                               context, done);
                } else {
                    done(removed);
                }
            });
        return;
    }
    QTimer::singleShot(0, context, [this, self = QPointer<ProxyPreference>(this), wanted, keeps, context, done] {
        if (self) {
            finishSave(wanted, keeps, std::nullopt, context, done);
        } else {
            done(Error{.code = ErrorCode::Cancelled});
        }
    });
}

void ProxyPreference::finishSave(const ProxySettings &settings, bool passwordExpected,
                                 const std::optional<Error> &warning, QObject *context, const SaveDone &done)
{
    const bool same = proxyText(settings) == proxyText(m_settings) && passwordExpected == m_passwordExpected;
    const auto result = std::make_shared<Result<Done>>(Done{});
    m_storage.setPreferences({{proxyName, proxyText(settings)}, {passwordName, passwordExpected ? u"1"_s : u"0"_s}},
                             context, [result](const Result<Done> &saved) { *result = saved; });
    m_storage.run(
        context, [same](Store &store) { return same ? Done{} : endPauses(store); },
        [result, warning, done](Done) { done(*result && warning ? Result<Done>(*warning) : *result); });
    adopt(settings, passwordExpected);
}

} // namespace license
