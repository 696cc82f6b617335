// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secretsinuse.h"

#include "core/credentials/vault.h"
#include "core/net/environmentproxy.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace license {

namespace {

constexpr std::chrono::seconds patience{5};

/// One collection; lives until it has answered.
class Gathering final : public QObject
{
public:
    Gathering(QObject *context, std::function<void(const Secrets &)> done) : QObject(context), m_done(std::move(done))
    {}

    void start(Vault &vault, const QVector<Service> &services, const ProxySettings &proxy)
    {
        const auto take = [this](const Result<std::shared_ptr<const Secret>> &secret) {
            if (secret && *secret) {
                m_secrets.push_back(*secret);
            }
            arrive();
        };
        // A token file serves all services.
        const bool inFile = vault.kind() == Vault::Kind::File;
        for (const Service &service : inFile ? services.first(std::min<qsizetype>(1, services.size())) : services) {
            if (inFile || service.tokenExpected) {
                ++m_awaited;
                vault.read(service, this, take);
            }
            if (service.tokenPending) {
                ++m_awaited;
                vault.readSecret(newTokenKey(service), this, take);
            }
            if (service.management) {
                ++m_awaited;
                vault.readSecret(managementTokenKey(service), this, take);
            }
        }
        if (proxy.mode == ProxyMode::System) {
            const auto named = proxyFromEnvironment(QUrl(QStringLiteral("https://x.invalid")),
                                                    QProcessEnvironment::systemEnvironment());
            if (named && named->ok()) {
                m_secrets.push_back(std::make_shared<Secret>((*named)->proxy.password().toUtf8()));
            }
        }
        if (proxy.password) {
            m_secrets.push_back(proxy.password);
        } else if (proxy.passwordSource) {
            ++m_awaited;
            proxy.passwordSource(this, take);
        }
        QTimer::singleShot(patience, this, [this] { answer(); });
        QTimer::singleShot(0, this, [this] { arrive(); });
    }

private:
    void arrive()
    {
        if (--m_awaited < 0) {
            answer();
        }
    }

    void answer()
    {
        if (const auto done = std::exchange(m_done, {})) {
            deleteLater();
            done(m_secrets);
        }
    }

    std::function<void(const Secrets &)> m_done;
    Secrets m_secrets;
    int m_awaited = 0;
};

} // namespace

void gatherSecrets(Vault &vault, const QVector<Service> &services, const ProxySettings &proxy, QObject *context,
                   std::function<void(const Secrets &)> done)
{
    (new Gathering(context, std::move(done)))->start(vault, services, proxy);
}

} // namespace license
