print("webhook")
